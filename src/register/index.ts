export {} from './register.ts'
